#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/params.h>

// What the header says in expressions, which Swift does not read.
static const int banyan_ed25519 = EVP_PKEY_ED25519;
static const int banyan_public_part = EVP_PKEY_PUBLIC_KEY;
static const int banyan_key_pair = EVP_PKEY_KEYPAIR;
static const int banyan_gcm_get_tag = EVP_CTRL_AEAD_GET_TAG;
static const int banyan_gcm_set_tag = EVP_CTRL_AEAD_SET_TAG;
static const int banyan_wrap_allowed = EVP_CIPHER_CTX_FLAG_WRAP_ALLOW;

// Names of a key's parts, which stay where they are: a parameter keeps the pointer to its name.
static const char *const banyan_group_name = "group";
static const char *const banyan_public_name = "pub";
static const char *const banyan_secret_name = "priv";
