"""Writes languages/<code>/territories.toml: the name of every territory in each language, out of Unicode CLDR through Babel.

    python scripts/generate_territories.py            # rewrites the files
    python scripts/generate_territories.py --check    # exit status 1 when a file would change

The output is committed: Babel is needed here only. Which territories there are comes from world/regions.toml.
"""

import argparse
import importlib.metadata
import pathlib
import re
import sys

from babel import Locale

from factcheck.languages.language import CODES
from factcheck.world.territories import TERRITORIES

LANGUAGES = pathlib.Path(__file__).parent.parent / "src" / "factcheck" / "languages"


def plain(name: str) -> str:
    """The name as running text has it: straight apostrophe, no explanation in brackets, Hong Kong without its status."""
    name = re.sub(r"\s*\([^)]*\)", "", name.replace("’", "'"))
    return re.sub(r"^(?:R\.A\.S\. chinoise de|RAE de|Đặc khu Hành chính) | SAR China$|, Trung Quốc$| \(China\)$", "", name)


def table(code: str) -> str:
    """The file of one language."""
    names, version = Locale(code).territories, importlib.metadata.version("babel")
    lines = [
        f'source = "Unicode CLDR as shipped in Babel {version}, locale {code}; written by scripts/generate_territories.py"',
        "",
        "[names]",
    ]
    lines += [f'{territory} = "{plain(names[territory])}"' for territory in sorted(TERRITORIES)]
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit status 1 when a file would change")
    check = parser.parse_args().check
    changed = False
    for code in CODES:
        path = LANGUAGES / code / "territories.toml"
        new = table(code)
        if not path.exists() or path.read_text(encoding="utf-8") != new:
            changed = True
            print(f"{'differs' if check else 'written'}: {path.name} of {code}")
            if not check:
                path.write_text(new, encoding="utf-8")
    return int(check and changed)


if __name__ == "__main__":
    sys.exit(main())
