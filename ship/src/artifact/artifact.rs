//! `Artifact`.

use std::collections::BTreeSet;

use oci_client::manifest::{OCI_IMAGE_MEDIA_TYPE, OciImageManifest};

use super::part::{blob, sha256, size};
use super::{Hasher, Part, SetConfig};

/// A set of modules, or a bundle, as a registry holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Artifact {
    /// Digest of the config.
    pub(crate) config: String,
    /// Size of the config in bytes.
    pub(crate) config_size: u64,
    /// The files. Their order means nothing.
    pub(crate) parts: Vec<Part>,
}

impl Artifact {
    /// Type of the artifact, for registries that show one.
    const TYPE: &str = "application/vnd.keyway.set.v1";

    /// An artifact of `parts`, whose config has these bytes.
    pub(crate) fn new(config: &[u8], parts: Vec<Part>) -> Self {
        Self {
            config: Hasher::of(config),
            config_size: config.len() as u64,
            parts,
        }
    }

    /// The bytes of the manifest: the same for the same files, since it holds neither time nor place.
    pub(crate) fn manifest(&self) -> Vec<u8> {
        let manifest = OciImageManifest {
            media_type: Some(OCI_IMAGE_MEDIA_TYPE.to_owned()),
            artifact_type: Some(Self::TYPE.to_owned()),
            config: blob(SetConfig::MEDIA_TYPE, &self.config, self.config_size),
            layers: self.parts.iter().map(Part::descriptor).collect(),
            ..OciImageManifest::default()
        };
        serde_json::to_vec(&manifest).expect("all keys of our values are strings")
    }

    /// Reads a manifest whose config has our media type.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn read(manifest: &OciImageManifest) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut paths = BTreeSet::new();
        for layer in &manifest.layers {
            if let Some(part) = Part::read(layer)? {
                if !paths.insert(part.path.clone()) {
                    return Err(format!("two layers are {}", part.path));
                }
                parts.push(part);
            }
        }
        Ok(Self {
            config: sha256(&manifest.config.digest)?,
            config_size: size(manifest.config.size)?,
            parts,
        })
    }

    /// The size of all files in bytes.
    pub(crate) fn bytes(&self) -> u64 {
        self.parts.iter().map(|part| part.size).sum()
    }
}

#[cfg(test)]
mod tests {
    use oci_client::manifest::OciImageManifest;

    use super::Artifact;
    use crate::artifact::{Hasher, Kind, Part};

    fn artifact() -> Artifact {
        let part = |path: &str, kind| Part {
            path: path.to_owned(),
            kind,
            digest: Hasher::of(path.as_bytes()),
            size: path.len() as u64,
        };
        let parts = vec![
            part("modules/current.toml", Kind::Set),
            part("modules/a/0.so", Kind::Library),
        ];
        Artifact::new(b"{}", parts)
    }

    fn manifest() -> OciImageManifest {
        serde_json::from_slice(&artifact().manifest()).expect("it is one")
    }

    #[test]
    fn what_was_written_is_read() {
        assert_eq!(Artifact::read(&manifest()), Ok(artifact()));
        assert_eq!(artifact().manifest(), artifact().manifest());
    }

    #[test]
    fn layers_of_a_later_version_are_passed_over_and_bad_ones_told() {
        let mut later = manifest();
        let mut layer = later.layers[0].clone();
        layer.media_type = "application/vnd.keyway.later".to_owned();
        later.layers.push(layer);
        assert_eq!(Artifact::read(&later), Ok(artifact()));

        let spoilt = |spoil: fn(&mut OciImageManifest)| {
            let mut manifest = manifest();
            spoil(&mut manifest);
            Artifact::read(&manifest).expect_err("it is spoilt")
        };
        let twice = spoilt(|manifest| manifest.layers.push(manifest.layers[0].clone()));
        assert!(twice.contains("two layers"), "{twice}");
        let outside = spoilt(|manifest| {
            let title = "org.opencontainers.image.title".to_owned();
            let path = "../../etc/passwd".to_owned();
            manifest.layers[1].annotations = Some([(title, path)].into());
        });
        assert!(outside.contains("etc/passwd"), "{outside}");
        let nameless = spoilt(|manifest| manifest.layers[1].annotations = None);
        assert!(nameless.contains("None"), "{nameless}");
        let negative = spoilt(|manifest| manifest.layers[1].size = -1);
        assert!(negative.contains("-1"), "{negative}");
        let weak = spoilt(|manifest| manifest.layers[1].digest = "md5:0".to_owned());
        assert!(weak.contains("md5"), "{weak}");
    }
}
