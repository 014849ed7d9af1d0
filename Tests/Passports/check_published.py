"""What other programs say of what `banyan passport` writes for every example that has passports.

    Tests/Passports/check_published.py PROGRAM

Each example is published as a folder: joserfc opens the tokens and the status list, dppvalidator judges the passports, zbar
reads the symbols. aas_test_engines and smtv judge the Asset Administration Shell where they are installed. Where the
workspace's own judge lies beside this tree (../shared/tools/validate), it judges every form.
"""

import base64
import gzip
import json
import re
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")
from joserfc import jws  # noqa: E402
from joserfc.jwk import OKPKey  # noqa: E402

TREE = Path(__file__).resolve().parent.parent.parent
TOOLS = Path(sys.executable).parent
# After the last of the examples is issued, before the first of them ends.
MOMENT = "2027-06-01T00:00:00Z"
REGISTRY = jws.JWSRegistry(algorithms=["EdDSA"], strict_check_header=False)
FORMS = {"untp": "untp", "untp-facility": "untp", "untp-event": "untp", "untp-conformity": "untp", "en18223": "en18223",
         "en18223-full": "en18223", "linkset": "linkset", "aas": "aas"}


def run(*words: str, cwd: Path) -> str:
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"error: {' '.join(words)}\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    program = sys.argv[1]
    examples = [path.parent for path in sorted(TREE.glob("examples/*/products.yaml")) if "\npassport:" in path.read_text()]
    assert len(examples) > 5
    absent = [name for name in ("aas_test_engines", "smtv") if not (TOOLS / name).exists()]
    for name in absent:
        print(f"passports: {name} is not installed here, so the Asset Administration Shell goes without it")
    judge = TREE.parent / "shared/tools/validate"
    if not judge.exists():
        print("passports: no ../shared/tools/validate, so schemas and rules are judged by dppvalidator alone")
    with tempfile.TemporaryDirectory() as folder:
        for example in examples:
            place = Path(folder) / example.name
            place.mkdir()
            run("cp", "-r", str(example), "firm", cwd=place)
            passports = published(program, place)
            forms(program, place, passports, absent, judge if judge.exists() else None)
            print(f"passports: {example.name}: tokens, list, symbols and forms hold")


def published(program: str, place: Path) -> list[dict]:
    """The subjects of the passports in the folder that an example is published as."""
    issuer = re.search(r"issuer: (did:web:\S+)", (place / "firm/products.yaml").read_text()).group(1)
    run(program, "keys", "new", "--issuer", issuer, "--output", "key.jwk", cwd=place)
    run(program, "passport", "publish", "firm", "--sign", "key.jwk", "--output", "site", "--at", MOMENT, "--quiet", cwd=place)
    site = place / "site"
    document = json.loads((site / ".well-known/did.json").read_text())
    key = OKPKey.import_key(document["verificationMethod"][0]["publicKeyJwk"])

    def claims(path: Path) -> dict:
        return json.loads(jws.deserialize_compact(path.read_bytes(), key, registry=REGISTRY).payload)

    subjects = []
    for path in sorted((site / "credentials").iterdir()):
        content = claims(path)
        assert content["id"].endswith(path.stem), path
        if "DigitalProductPassport" not in content["type"]:
            continue
        (place / "passport.json").write_text(json.dumps(content))
        run(str(TOOLS / "dppvalidator"), "validate", "-f", "json", "passport.json", cwd=place)
        picture = site / "p" / f"{path.stem.removeprefix('dpp-')}.png"
        read = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True).stdout
        assert read.strip() == content["credentialSubject"]["id"], read
        subjects.append(content["credentialSubject"])
    assert subjects
    text = claims(site / "status/1")["credentialSubject"]["encodedList"]
    bits = gzip.decompress(base64.urlsafe_b64decode(text[1:] + "=" * (-len(text[1:]) % 4)))
    assert len(bits) * 8 == 131072 and not any(bits)
    broken = bytearray((site / "status/1").read_bytes())
    broken[-3] ^= 1
    try:
        jws.deserialize_compact(bytes(broken), key, registry=REGISTRY)
    except Exception:  # whatever it is called, it is refused
        return subjects
    sys.exit("error: a changed token was accepted")


def forms(program: str, place: Path, passports: list[dict], absent: list[str], judge: Path | None) -> None:
    """Each form of an example's first product, which has to be written wherever the product can have it."""
    is_of_batches, has_did = passports[0]["idGranularity"] == "batch", passports[0]["id"].startswith("did:")
    has_verifier = "verification:" in (place / "firm/products.yaml").read_text()
    without = {"untp-event": not is_of_batches, "untp-conformity": not has_verifier, "linkset": has_did}
    batch = ["--batch", passports[0]["batchNumber"]] if is_of_batches else []
    for form, kind in FORMS.items():
        if without.get(form):
            continue
        run(program, "passport", "firm", *batch, "--format", form, "--output", f"{form}.json", "--quiet", cwd=place)
        if form == "aas":
            for name, *options in (["aas_test_engines", "check_file", "--format", "json"], ["smtv", "--meta", "error"]):
                if name not in absent:
                    run(str(TOOLS / name), *options, f"{form}.json", cwd=place)
        elif judge:
            run(sys.executable, str(judge), kind, f"{form}.json", cwd=place)
    if not judge:
        return
    for path in sorted(place.glob("site/credentials/*.jwt")):
        run(sys.executable, str(judge), "vc-jwt", "--did", "site/.well-known/did.json", "--status", "site/status/1",
            "--at", MOMENT, str(path), cwd=place)
    run(sys.executable, str(judge), "status-list", "--did", "site/.well-known/did.json", "--at", MOMENT, "site/status/1", cwd=place)
    for path in sorted(place.glob("site/v1/registerDPP/*")):
        run(sys.executable, str(judge), "registry", str(path), cwd=place)


main()
