"""Articles to source records and drafts: read, understood, checked, merged, written.

reading     inputs to articles, each with its bytes        (files, folders, URLs, HTML, JSON, WARC)
head        layout and publication date
document    sentences and temporal expressions
events      clauses, modality, the date of each event
names       actors and places, known and new
figures     numbers, what they count, and who says so
extractors  candidates by rules or by a model; one validator for all
merge       reports of one event across articles
drafts      Markdown drafts and source records; nothing edited is overwritten
run         many articles at once, here or on a cluster
"""
