"""A Python with the peers of a benchmark, for the scripts beside this one."""

import filecmp
import shutil
import subprocess
import sys
from pathlib import Path


def with_peers(environment: Path, requirements: Path) -> str:
    """The interpreter of `environment`, made anew where it does not hold what `requirements` lists."""
    installed = environment / "installed.txt"
    python = environment / "bin" / "python"
    if not installed.exists() or not filecmp.cmp(installed, requirements, shallow=False):
        environment.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(environment)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "-r", str(requirements)], check=True)
        shutil.copyfile(requirements, installed)
    return str(python)
