//! `Asset`.

/// A file of the page: the same for everybody, so that no token is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asset {
    path: &'static str,
    /// Its media type.
    pub(super) media: &'static str,
    /// Its content.
    pub(super) text: &'static str,
}

const ALL: [Asset; 4] = [
    Asset {
        path: "/",
        media: "text/html; charset=utf-8",
        text: include_str!("files/index.html"),
    },
    Asset {
        path: "/page.css",
        media: "text/css; charset=utf-8",
        text: include_str!("files/page.css"),
    },
    Asset {
        path: "/page.js",
        media: "text/javascript; charset=utf-8",
        text: include_str!("files/page.js"),
    },
    Asset {
        path: "/icon.svg",
        media: "image/svg+xml",
        text: include_str!("files/icon.svg"),
    },
];

impl Asset {
    /// The file at a path.
    pub(super) fn at(path: &str) -> Option<Self> {
        ALL.into_iter().find(|asset| asset.path == path)
    }
}
