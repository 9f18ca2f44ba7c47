"""Dateline turns news articles into a sourced timeline and publishes it as a static website.

The rooms, in the order in which imports may point (each may use those above it):

====================  ==========================================================
`errors`, `urls`      problems with a place in a file; where pages stand
`i18n`                the site's own words in the site's language
`dates`               EDTF dates: bounds, order, and how they are said in words
`schema`              what an editor may write: one model for each kind of file
`content`             read and parse: files to frozen records
`timeline`            link: records to one checked, ordered, immutable Timeline
`publish`             feeds, exports and metadata for machines
`views`, `plan`       what each page shows, and which pages there are
`theme`, `render`     views and templates to bytes
`output`              bytes to a folder, only what changed and never half
`build`               the pipeline, which reads like a table of contents
`coverage`            which sentences of the articles are quoted
`scaffold`            new sites and new records
`serve`, `commands`   the preview and the command line
====================  ==========================================================
"""

__version__ = "0.1.0"
