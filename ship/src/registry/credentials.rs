//! `credentials`, those of `docker login` and `podman login`.

use std::env;
use std::path::PathBuf;

use docker_credential::{
    CredentialRetrievalError, DockerCredential, get_credential, get_podman_credential,
};
use oci_client::secrets::RegistryAuth;

use crate::ship_error::ShipError;

/// The credentials for a registry: as Docker's `config.json` and its helpers give them, else podman's `auth.json`. None is no error:
/// many registries let everybody read.
///
/// # Errors
/// If a file or helper is there and cannot be understood.
pub(super) fn credentials(registry: &str) -> Result<RegistryAuth, ShipError> {
    let server = match registry {
        "docker.io" | "index.docker.io" => "https://index.docker.io/v1/",
        other => other,
    };
    let of_docker = found(get_credential(server), config_is_there());
    let found = match of_docker {
        Ok(None) => found(get_podman_credential(server), false),
        other => other,
    };
    let unreadable = |reason: String| ShipError::Credentials {
        registry: registry.to_owned(),
        reason,
    };
    match found.map_err(unreadable)? {
        Some(DockerCredential::UsernamePassword(user, password)) => {
            Ok(RegistryAuth::Basic(user, password))
        }
        Some(DockerCredential::IdentityToken(_)) => Err(unreadable(
            "they are an identity token, which is not known here; a user with a password or an access token is".to_owned(),
        )),
        None => Ok(RegistryAuth::Anonymous),
    }
}

/// What was found. A missing file and one that cannot be read are the same error of the library; `is_there` tells them apart.
fn found(
    result: Result<DockerCredential, CredentialRetrievalError>,
    is_there: bool,
) -> Result<Option<DockerCredential>, String> {
    match result {
        Ok(credential) => Ok(Some(credential)),
        Err(
            CredentialRetrievalError::NoCredentialConfigured
            | CredentialRetrievalError::ConfigNotFound,
        ) => Ok(None),
        Err(CredentialRetrievalError::ConfigReadError) if !is_there => Ok(None),
        // What each helper says of a registry that it does not know.
        Err(CredentialRetrievalError::HelperFailure { stdout, .. })
            if stdout.contains("credentials not found") =>
        {
            Ok(None)
        }
        Err(CredentialRetrievalError::HelperFailure {
            helper,
            stdout,
            stderr,
        }) => {
            let said = format!("{} {}", stdout.trim(), stderr.trim());
            Err(format!("the helper {helper} says: {}", said.trim()))
        }
        Err(error) => Err(error.to_string()),
    }
}

fn config_is_there() -> bool {
    let folder = env::var_os("DOCKER_CONFIG").map(PathBuf::from);
    let home = || Some(PathBuf::from(env::var_os("HOME")?).join(".docker"));
    let folder = folder.or_else(home);
    folder.is_some_and(|folder| folder.join("config.json").exists())
}
