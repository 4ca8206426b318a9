//! `Part`, a file of an artifact.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use oci_client::annotations::ORG_OPENCONTAINERS_IMAGE_TITLE;
use oci_client::manifest::OciDescriptor;
use serde::Serialize;

use super::{Kind, digest_of, is_inside};

/// A file of an artifact, which is a blob of the registry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Part {
    /// Path in a bundle, with `/` between folders.
    pub(crate) path: String,
    /// What it is.
    pub(crate) kind: Kind,
    /// Digest as registries write it, `sha256:…`.
    pub(crate) digest: String,
    /// Size in bytes.
    pub(crate) size: u64,
}

impl Part {
    /// The descriptor for a manifest. The path is an annotation that other tools know, too.
    pub(crate) fn descriptor(&self) -> OciDescriptor {
        let title = (ORG_OPENCONTAINERS_IMAGE_TITLE.to_owned(), self.path.clone());
        OciDescriptor {
            annotations: Some(BTreeMap::from([title])),
            ..blob(self.kind.media_type(), &self.digest, self.size)
        }
    }

    /// Reads a descriptor; `None` if it is of a kind that this version does not know.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn read(descriptor: &OciDescriptor) -> Result<Option<Self>, String> {
        let Some(kind) = Kind::of_media_type(&descriptor.media_type) else {
            return Ok(None);
        };
        let annotations = descriptor.annotations.as_ref();
        let title = annotations.and_then(|all| all.get(ORG_OPENCONTAINERS_IMAGE_TITLE));
        let Some(path) = title.filter(|path| is_inside(path)) else {
            return Err(format!("a layer has {title:?} as its path"));
        };
        Ok(Some(Self {
            path: path.clone(),
            kind,
            digest: sha256(&descriptor.digest)?,
            size: size(descriptor.size)?,
        }))
    }

    /// Whether the file at `path` has these bytes.
    pub(crate) fn is_at(&self, path: &Path) -> bool {
        let has_size =
            fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() == self.size);
        has_size && digest_of(path).is_ok_and(|(digest, _)| digest == self.digest)
    }
}

/// The descriptor of a blob without annotations.
pub(super) fn blob(media_type: &str, digest: &str, size: u64) -> OciDescriptor {
    OciDescriptor {
        media_type: media_type.to_owned(),
        digest: digest.to_owned(),
        size: i64::try_from(size).unwrap_or(i64::MAX),
        ..OciDescriptor::default()
    }
}

/// The digest of a descriptor, which is to be one that is verified here.
pub(super) fn sha256(text: &str) -> Result<String, String> {
    let digits = text.strip_prefix("sha256:").unwrap_or_default();
    let is_digit = |byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if digits.len() == 64 && digits.bytes().all(is_digit) {
        Ok(text.to_owned())
    } else {
        Err(format!("{text:?} is no digest by sha256"))
    }
}

/// The size in a descriptor.
pub(super) fn size(number: i64) -> Result<u64, String> {
    u64::try_from(number).map_err(|_| format!("{number} is no size"))
}
