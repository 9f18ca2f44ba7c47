"""The preview: the site while it is being written, in the browser, always the last good build.

==============  ======================================================================
`watching`      which files changed, once they have come to rest
`shown`         what the preview shows: a good site's files, and what is wrong since
`pages`         HTTP: a built file, the state that open pages ask for, livereload
`server`        builds, waits for changes, builds again, until told to stop
==============  ======================================================================

The built site stays in memory. So a page is never half of one build and half of the next, no
folder has to be cleaned up, and `public/` is not touched.
"""

from dateline.serve.server import Built, address, bind, run

__all__ = ["Built", "address", "bind", "run"]
