//! `Kind`, what a file of an artifact is.

use std::env::consts::DLL_SUFFIX;

use keyway_codegen::workshop::bundle::BundleFile;
use serde::Serialize;

/// What a file of an artifact is, told by its media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// `current.toml`, which names the build of each module and holds the signatures of the set.
    Set,
    /// The library of a build.
    Library,
    /// The manifest of a build.
    Manifest,
    /// The description of a crate's build.
    Crate,
    /// Debug information.
    Debug,
    /// `bundle.toml`.
    Bundle,
    /// The executable of the App.
    Executable,
}

impl Kind {
    const ALL: [Self; 7] = [
        Self::Set,
        Self::Library,
        Self::Manifest,
        Self::Crate,
        Self::Debug,
        Self::Bundle,
        Self::Executable,
    ];

    /// The media type by which registries know the file.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Set => "application/vnd.keyway.current.v1+toml",
            Self::Library => "application/vnd.keyway.library.v1",
            Self::Manifest => "application/vnd.keyway.manifest.v1+toml",
            Self::Crate => "application/vnd.keyway.crate.v1+toml",
            Self::Debug => "application/vnd.keyway.debug.v1",
            Self::Bundle => "application/vnd.keyway.bundle.v1+toml",
            Self::Executable => "application/vnd.keyway.executable.v1",
        }
    }

    /// The kind with this media type; `None` for one that this version does not know.
    pub(crate) fn of_media_type(media_type: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|kind| kind.media_type() == media_type)
    }

    /// The kind of the file at this path of a bundle.
    pub(crate) fn of_path(path: &str) -> Self {
        let Some(inner) = path.strip_prefix("modules/") else {
            return match path {
                BundleFile::NAME => Self::Bundle,
                path if path.contains(".debug/") => Self::Debug,
                _ => Self::Executable,
            };
        };
        match inner {
            "current.toml" => Self::Set,
            inner if inner.contains(".debug/") => Self::Debug,
            inner if inner.starts_with("crates/") => Self::Crate,
            inner if inner.ends_with(DLL_SUFFIX) => Self::Library,
            _ => Self::Manifest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn a_media_type_names_its_kind_and_no_other() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of_media_type(kind.media_type()), Some(kind));
        }
        assert_eq!(Kind::of_media_type("application/octet-stream"), None);
    }
}
