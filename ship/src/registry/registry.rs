//! `Registry`, a place for artifacts.

use futures_util::StreamExt;
use keyway_codegen::cli::shipping::RegistryOptions;
use oci_client::manifest::{OCI_IMAGE_MEDIA_TYPE, OciImageManifest, OciManifest};
use oci_client::{Reference, RegistryOperation};

use super::connection::{Connection, is_absent, is_unauthorized};
use crate::artifact::{Artifact, Hasher, Part, SetConfig};
use crate::ship_error::ShipError;

/// A tag or digest in a repository of a registry.
pub(crate) struct Registry {
    reference: Reference,
    connection: Connection,
}

impl Registry {
    /// Connects for reading, with the credentials that there are.
    ///
    /// # Errors
    /// If the words name no place, or the registry does not let us in.
    pub(crate) async fn to_pull(text: &str, options: &RegistryOptions) -> Result<Self, ShipError> {
        Self::open(text, options, RegistryOperation::Pull, "pull from").await
    }

    /// Connects for writing, with the credentials that there are.
    ///
    /// # Errors
    /// If the words name no place, or the registry does not let us in.
    pub(crate) async fn to_push(text: &str, options: &RegistryOptions) -> Result<Self, ShipError> {
        Self::open(text, options, RegistryOperation::Push, "push to").await
    }

    async fn open(
        text: &str,
        options: &RegistryOptions,
        operation: RegistryOperation,
        what: &'static str,
    ) -> Result<Self, ShipError> {
        let reference: Reference = text.parse().map_err(|error| ShipError::Reference {
            text: text.to_owned(),
            reason: format!("{error}"),
        })?;
        let connection = Connection::new(reference.registry(), options)?;
        let (client, auth) = (&connection.client, &connection.auth);
        // Later calls would take a failure for no credentials.
        let entered = client.auth(&reference, auth, operation).await;
        entered.map_err(|error| connection.failure(&reference, what, error))?;
        Ok(Self {
            reference,
            connection,
        })
    }

    /// Registry, repository, and tag or digest.
    pub(crate) fn name(&self) -> String {
        self.reference.whole()
    }

    /// Whether the registry has a blob.
    ///
    /// # Errors
    /// If it does not answer.
    pub(crate) async fn has(&self, digest: &str) -> Result<bool, ShipError> {
        let client = &self.connection.client;
        match client.blob_exists(&self.reference, digest).await {
            Ok(exists) => Ok(exists),
            // Who may write and not read learns of it by writing.
            Err(error) if is_unauthorized(&error) => Ok(false),
            Err(error) => Err(self.unwritten(error)),
        }
    }

    /// Sends a blob.
    ///
    /// # Errors
    /// If the registry does not take it.
    pub(crate) async fn send(&self, digest: &str, bytes: Vec<u8>) -> Result<(), ShipError> {
        let client = &self.connection.client;
        let sent = client.push_blob(&self.reference, bytes, digest).await;
        sent.map(drop).map_err(|error| self.unwritten(error))
    }

    /// Gives the tag to a manifest whose blobs are there.
    ///
    /// # Errors
    /// If the registry does not take it.
    pub(crate) async fn tag(&self, manifest: Vec<u8>) -> Result<(), ShipError> {
        let client = &self.connection.client;
        let media_type = OCI_IMAGE_MEDIA_TYPE.parse().expect("it has plain letters");
        let tagged = client.push_manifest_raw(&self.reference, manifest, media_type);
        tagged
            .await
            .map(drop)
            .map_err(|error| self.unwritten(error))
    }

    /// Asks for the digest of what the tag names, and for nothing else.
    ///
    /// # Errors
    /// If there is nothing, or no answer.
    pub(crate) async fn digest(&self) -> Result<String, ShipError> {
        let Connection { client, auth, .. } = &self.connection;
        let asked = client.fetch_manifest_digest(&self.reference, auth).await;
        asked.map_err(|error| self.unread(error))
    }

    /// Reads what the tag or digest names: the artifact, its config, and the digest of its manifest.
    ///
    /// # Errors
    /// If there is nothing, or something else.
    pub(crate) async fn artifact(&self) -> Result<(Artifact, SetConfig, String), ShipError> {
        let Connection { client, auth, .. } = &self.connection;
        let pulled = client.pull_manifest(&self.reference, auth).await;
        let (manifest, digest) = pulled.map_err(|error| self.unread(error))?;
        let artifact = self.read(&manifest)?;
        let config = Part {
            path: "the config of the set".to_owned(),
            kind: crate::artifact::Kind::Set,
            digest: artifact.config.clone(),
            size: artifact.config_size,
        };
        let bytes = self.bytes(&config, SetConfig::LARGEST).await?;
        let config: SetConfig = serde_json::from_slice(&bytes)
            .map_err(|error| self.malformed(format!("its config is not valid: {error}")))?;
        if config.format != SetConfig::FORMAT {
            let reason = format!(
                "it has format {}, this version reads {}",
                config.format,
                SetConfig::FORMAT
            );
            return Err(self.malformed(reason));
        }
        Ok((artifact, config, digest))
    }

    fn read(&self, manifest: &OciManifest) -> Result<Artifact, ShipError> {
        let other = |found: String| ShipError::MediaType {
            reference: self.name(),
            found,
        };
        let manifest: &OciImageManifest = match manifest {
            OciManifest::Image(manifest) => manifest,
            OciManifest::ImageIndex(_) => {
                return Err(other("it is an index of several".to_owned()));
            }
        };
        let media_type = &manifest.config.media_type;
        if media_type != SetConfig::MEDIA_TYPE {
            return Err(other(format!("its config is of the type {media_type}")));
        }
        Artifact::read(manifest).map_err(|reason| self.malformed(reason))
    }

    /// Fetches a blob of at most `largest` bytes into memory, and verifies it.
    ///
    /// # Errors
    /// As [`fetch`](Self::fetch), and if the blob is larger.
    pub(crate) async fn bytes(&self, part: &Part, largest: u64) -> Result<Vec<u8>, ShipError> {
        if part.size > largest {
            let reason = format!("{} has {} bytes, more than {largest}", part.path, part.size);
            return Err(self.malformed(reason));
        }
        let mut bytes = Vec::new();
        let add = |more: &[u8]| {
            bytes.extend_from_slice(more);
            Ok(())
        };
        self.fetch(part, add).await?;
        Ok(bytes)
    }

    /// Fetches a blob piece by piece, and verifies size and digest of the whole.
    ///
    /// # Errors
    /// If it is not there, not whole, or another one; and those of `write`.
    pub(crate) async fn fetch(
        &self,
        part: &Part,
        mut write: impl FnMut(&[u8]) -> Result<(), ShipError>,
    ) -> Result<(), ShipError> {
        let client = &self.connection.client;
        let begun = client
            .pull_blob_stream(&self.reference, part.digest.as_str())
            .await;
        let mut stream = begun.map_err(|error| self.unfetched(part, error))?;
        let (mut hasher, mut got, mut ending) = (Hasher::default(), 0, None);
        while let Some(bytes) = stream.next().await {
            match bytes {
                Ok(bytes) => {
                    got += bytes.len() as u64;
                    if got > part.size {
                        break;
                    }
                    hasher.update(&bytes);
                    write(&bytes)?;
                }
                // Its own verdict on the digest comes this way, too, and follows here with both digests.
                Err(error) => {
                    ending = Some(error);
                    break;
                }
            }
        }
        let path = part.path.clone();
        let (size, digest) = (part.size, part.digest.clone());
        if got < size {
            let source = ending;
            return Err(ShipError::Cut {
                path,
                got,
                size,
                source,
            });
        }
        if got > size {
            return Err(ShipError::Long { path, size });
        }
        let found = hasher.finish();
        if found != digest {
            return Err(ShipError::Differs {
                path,
                digest,
                found,
            });
        }
        Ok(())
    }

    fn unfetched(&self, part: &Part, error: oci_client::errors::OciDistributionError) -> ShipError {
        if is_absent(&error) {
            return ShipError::Lost {
                path: part.path.clone(),
                digest: part.digest.clone(),
            };
        }
        self.unread(error)
    }

    fn unread(&self, error: oci_client::errors::OciDistributionError) -> ShipError {
        self.connection.failure(&self.reference, "pull from", error)
    }

    fn unwritten(&self, error: oci_client::errors::OciDistributionError) -> ShipError {
        self.connection.failure(&self.reference, "push to", error)
    }

    /// Makes the error of something that a later version, or nobody, has pushed.
    pub(crate) fn malformed(&self, reason: String) -> ShipError {
        ShipError::Malformed {
            reference: self.name(),
            reason,
        }
    }
}
