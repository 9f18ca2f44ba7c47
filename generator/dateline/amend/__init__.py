"""Changes to an editor's files in place: only what must change does.

references   what a word on the command line means: a record, a claim of an entry
assign       `KEY=VALUE` of the command line as a place in a file and a value
changes      a retraction or correction: what changes in a file, and what is logged with it
wording      how a correction words what was and what is now, where the editor does not
document     a file that is changed in place: a value set or removed, an item added to a list
frontmatter  lines of front matter that are moved between files
data         what a YAML text says, changed in thought and compared with what is read
nodes        where each value of a YAML text starts and ends
where        a value in its place: what holds it, and the lines around it
splices      which characters go and come for a change
yamltext     values as YAML, in the author's style
write        a changed file, written as a whole
"""

from dateline.amend.document import Document
from dateline.amend.layout import LayoutError

__all__ = ["Document", "LayoutError"]
