//! `Connection`, a client with an address, and what its errors mean.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Duration;

use keyway_codegen::cli::shipping::RegistryOptions;
use oci_client::client::{Certificate, CertificateEncoding, ClientConfig, ClientProtocol};
use oci_client::errors::{OciDistributionError, OciErrorCode};
use oci_client::secrets::RegistryAuth;
use oci_client::{Client, Reference};

use super::credentials::credentials;
use super::plain::is_plain;
use crate::ship_error::ShipError;

/// A client of one registry.
pub(super) struct Connection {
    /// The client.
    pub(super) client: Client,
    /// The credentials.
    pub(super) auth: RegistryAuth,
    is_plain: bool,
}

impl Connection {
    /// Makes a client with credentials; nothing is sent yet.
    ///
    /// # Errors
    /// If credentials or certificates cannot be read.
    pub(super) fn new(address: &str, options: &RegistryOptions) -> Result<Self, ShipError> {
        let is_plain = is_plain(options, address);
        let mut config = ClientConfig {
            protocol: match is_plain {
                true => ClientProtocol::Http,
                false => ClientProtocol::Https,
            },
            connect_timeout: Some(Duration::from_secs(20)),
            read_timeout: Some(Duration::from_secs(60)),
            user_agent: concat!("keyway-ship/", env!("CARGO_PKG_VERSION")),
            ..ClientConfig::default()
        };
        if let Some(ca) = &options.ca {
            config.extra_root_certificates.push(certificates(ca)?);
        }
        let client = Client::try_from(config).map_err(|source| ShipError::Tls { source })?;
        Ok(Self {
            client,
            auth: credentials(address)?,
            is_plain,
        })
    }

    /// What an error means to the user who wants to do `what` there.
    pub(super) fn failure(
        &self,
        reference: &Reference,
        what: &'static str,
        error: OciDistributionError,
    ) -> ShipError {
        let registry = reference.registry().to_owned();
        let repository = reference.repository().to_owned();
        if is_unauthorized(&error) {
            let who = match &self.auth {
                RegistryAuth::Basic(user, _) => user.clone(),
                _ => "anybody".to_owned(),
            };
            return ShipError::Unauthorized {
                registry,
                repository,
                who,
                what,
            };
        }
        if is_absent(&error) {
            let tag = reference.digest().or(reference.tag());
            let tag = tag.unwrap_or("latest").to_owned();
            return ShipError::NoTag {
                registry,
                repository,
                tag,
            };
        }
        match error {
            source @ OciDistributionError::RequestError(_) if is_of_certificate(&source) => {
                ShipError::Certificate { registry, source }
            }
            source @ OciDistributionError::RequestError(_) => ShipError::Away {
                registry,
                plain: self.is_plain,
                source,
            },
            source => ShipError::Registry { registry, source },
        }
    }
}

/// Reads a file of certificates; one without any would be no error later on.
fn certificates(path: &Path) -> Result<Certificate, ShipError> {
    let text = fs::read_to_string(path).map_err(ShipError::file(path))?;
    if !text.contains("-----BEGIN CERTIFICATE-----") {
        return Err(ShipError::NoCertificate {
            path: path.to_owned(),
        });
    }
    Ok(Certificate {
        encoding: CertificateEncoding::Pem,
        data: text.into_bytes(),
    })
}

/// Whether the error says that something is not there.
pub(super) fn is_absent(error: &OciDistributionError) -> bool {
    match error {
        OciDistributionError::RegistryError { envelope, .. } => envelope.errors.iter().any(|one| {
            use OciErrorCode::{BlobUnknown, ManifestUnknown, NameUnknown, NotFound};
            matches!(
                one.code,
                ManifestUnknown | NameUnknown | NotFound | BlobUnknown
            )
        }),
        OciDistributionError::ServerError { code, .. } => *code == 404,
        OciDistributionError::RequestError(error) => {
            error.status().is_some_and(|status| status == 404)
        }
        OciDistributionError::ImageManifestNotFoundError(_) => true,
        _ => false,
    }
}

/// Whether the error says that others may do it.
pub(super) fn is_unauthorized(error: &OciDistributionError) -> bool {
    match error {
        OciDistributionError::AuthenticationFailure(_)
        | OciDistributionError::UnauthorizedError { .. } => true,
        OciDistributionError::RegistryError { envelope, .. } => envelope
            .errors
            .iter()
            .any(|one| matches!(one.code, OciErrorCode::Unauthorized | OciErrorCode::Denied)),
        OciDistributionError::ServerError { code, .. } => matches!(code, 401 | 403),
        OciDistributionError::RequestError(error) => error
            .status()
            .is_some_and(|status| matches!(status.as_u16(), 401 | 403)),
        _ => false,
    }
}

/// Whether the connection ended for a certificate that is not trusted, of which the library tells by words alone.
fn is_of_certificate(error: &OciDistributionError) -> bool {
    let mut next: Option<&dyn Error> = Some(error);
    while let Some(cause) = next {
        if cause.to_string().contains("invalid peer certificate") {
            return true;
        }
        next = cause.source();
    }
    false
}
