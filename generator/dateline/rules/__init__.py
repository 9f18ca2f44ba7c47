"""The rules of `dateline check`: what an editor may break without breaking the build.

Each rule has a name, a severity that site.yaml may change, a page in docs/rules/, and can be
accepted with a reason in the file that it finds fault with.
"""

from dateline.rules.catalogue import BY_NAME, RULES
from dateline.rules.model import Rule
from dateline.rules.run import find_all
from dateline.rules.settle import Accepted, Settled, settle

__all__ = ["BY_NAME", "RULES", "Accepted", "Rule", "Settled", "find_all", "settle"]
