"""The rules of `dateline check`: what an editor may break without breaking the build.

Each rule has a name, a severity that site.yaml may change, a page in docs/rules/, and can be
accepted with a reason in the file that it finds fault with.
"""

from dateline.rules.model import Rule
from dateline.rules.settle import settled

__all__ = ["Rule", "settled"]
