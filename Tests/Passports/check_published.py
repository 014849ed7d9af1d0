"""What other programs say of a folder that `banyan passport publish` wrote: joserfc of the tokens, dppvalidator of the
passport, zbar of the symbol.

    Tests/Passports/check_published.py PROGRAM
"""

import base64
import gzip
import json
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")
from joserfc import jws  # noqa: E402
from joserfc.jwk import OKPKey  # noqa: E402

ISSUER = "did:web:song-buong.example"


def run(*words: str, cwd: Path) -> str:
    return subprocess.run(words, cwd=cwd, check=True, capture_output=True, text=True).stdout


def main() -> None:
    program, tree = sys.argv[1], Path(__file__).resolve().parent.parent.parent
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        run("cp", "-r", str(tree / "examples/steel-mill"), "mill", cwd=place)
        run(program, "keys", "new", "--issuer", ISSUER, "--output", "key.jwk", cwd=place)
        run(program, "passport", "publish", "mill", "--sign", "key.jwk", "--output", "site", "--quiet", cwd=place)
        site = place / "site"
        document = json.loads((site / ".well-known/did.json").read_text())
        key = OKPKey.import_key(document["verificationMethod"][0]["publicKeyJwk"])
        registry = jws.JWSRegistry(algorithms=["EdDSA"], strict_check_header=False)

        def claims(path: Path) -> dict:
            return json.loads(jws.deserialize_compact(path.read_bytes(), key, registry=registry).payload)

        passports = 0
        for path in sorted((site / "credentials").iterdir()):
            content = claims(path)
            assert content["id"].endswith(path.stem), path
            if "DigitalProductPassport" not in content["type"]:
                continue
            passports += 1
            (place / "passport.json").write_text(json.dumps(content))
            judged = subprocess.run(
                [str(Path(sys.executable).parent / "dppvalidator"), "validate", "-f", "json", "passport.json"],
                cwd=place, capture_output=True, text=True,
            )
            assert judged.returncode == 0, judged.stdout + judged.stderr
            picture = site / "p" / f"{path.stem.removeprefix('dpp-')}.png"
            read = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True).stdout
            assert read.strip() == content["credentialSubject"]["id"], read
        assert passports == 1
        text = claims(site / "status/1")["credentialSubject"]["encodedList"]
        bits = gzip.decompress(base64.urlsafe_b64decode(text[1:] + "=" * (-len(text[1:]) % 4)))
        assert len(bits) * 8 == 131072 and not any(bits)
        broken = bytearray((site / "status/1").read_bytes())
        broken[-3] ^= 1
        try:
            jws.deserialize_compact(bytes(broken), key, registry=registry)
        except Exception as error:  # whatever it is called, it is refused
            print(f"passports: tokens, symbol and list hold; a changed byte is refused ({type(error).__name__})")
        else:
            sys.exit("a changed token was accepted")


main()
