//! `ShipError`.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use keyway::store::{StoreError, command};
use keyway_codegen::workshop::bundle::BundleError;
use keyway_codegen::workshop::publish::PublishError;
use oci_client::errors::OciDistributionError;

/// Why nothing was pushed, pulled or shown. What was there before is as it was.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ShipError {
    /// The words name no place in a registry.
    #[error(
        "`{text}` names no place in a registry: {reason}; write it as in registry.example/team/app:stable"
    )]
    Reference {
        /// The words.
        text: String,
        /// What is wrong with them.
        reason: String,
    },
    /// The registry cannot be reached, or does not talk as one.
    #[error(
        "cannot talk to {registry}{}; check its address and the network{}",
        if *plain { " without TLS" } else { "" },
        if *plain { "" } else { ", and add --plain-http if it has no TLS" }
    )]
    Away {
        /// Host and port.
        registry: String,
        /// Whether it was addressed without TLS.
        plain: bool,
        /// What the connection ended with.
        #[source]
        source: OciDistributionError,
    },
    /// Nobody who is trusted vouches for the registry.
    #[error(
        "the certificate of {registry} is not trusted; name the one that vouches for it by --ca FILE"
    )]
    Certificate {
        /// Host and port.
        registry: String,
        /// What the check says.
        #[source]
        source: OciDistributionError,
    },
    /// The file that is to hold certificates holds none.
    #[error("{} holds no certificate in the form PEM, which begins with -----BEGIN CERTIFICATE-----", path.display())]
    NoCertificate {
        /// Path of the file.
        path: PathBuf,
    },
    /// The certificates of the system or of the user are of no use.
    #[error(
        "cannot begin with TLS; see that the system has certificates (ca-certificates), and what is in the file of --ca"
    )]
    Tls {
        /// What is wrong.
        #[source]
        source: OciDistributionError,
    },
    /// The credentials are missing, wrong, or not enough.
    #[error(
        "{registry} does not let {who} {what} {repository}; log in with `docker login {registry}`, or see what the account may do"
    )]
    Unauthorized {
        /// Host and port.
        registry: String,
        /// The repository.
        repository: String,
        /// Whose credentials there were.
        who: String,
        /// What was to be done.
        what: &'static str,
    },
    /// The credentials cannot be read.
    #[error(
        "cannot read the credentials for {registry}: {reason}; correct that, or log in again with `docker login {registry}`"
    )]
    Credentials {
        /// Host and port.
        registry: String,
        /// What is wrong.
        reason: String,
    },
    /// There is nothing under this tag or digest.
    #[error(
        "{registry} has nothing at {repository} under {tag}; `skopeo list-tags docker://{registry}/{repository}` lists what it has"
    )]
    NoTag {
        /// Host and port.
        registry: String,
        /// The repository.
        repository: String,
        /// Tag or digest.
        tag: String,
    },
    /// What is there was not pushed by Keyway.
    #[error(
        "{reference} is no set of modules: {found}; see that the name is right, or push there with {}",
        command("push")
    )]
    MediaType {
        /// What was asked for.
        reference: String,
        /// What it is instead.
        found: String,
    },
    /// What is there does not make sense, or is of a later version.
    #[error(
        "{reference} cannot be understood: {reason}; push it again, or use the version that has pushed it"
    )]
    Malformed {
        /// What was asked for.
        reference: String,
        /// What is wrong.
        reason: String,
    },
    /// The registry lists a blob that it does not have.
    #[error("the registry has lost {path} ({digest}); push the set again")]
    Lost {
        /// Path in the bundle.
        path: String,
        /// Digest of the blob.
        digest: String,
    },
    /// A download has ended early.
    #[error(
        "{path} was cut off after {got} of {size} bytes; try again: what has come whole is not sent again"
    )]
    Cut {
        /// Path in the bundle.
        path: String,
        /// Bytes that came.
        got: u64,
        /// Bytes that were to come.
        size: u64,
        /// What the connection ended with, if it did not just end.
        #[source]
        source: Option<io::Error>,
    },
    /// A download goes on behind its end.
    #[error(
        "{path} has more than the {size} bytes that the manifest says; what the registry holds is damaged, push the set again"
    )]
    Long {
        /// Path in the bundle.
        path: String,
        /// Bytes that were to come.
        size: u64,
    },
    /// A download is not what was pushed.
    #[error(
        "{path} has the digest {found} and not {digest}; what the registry holds is damaged, push the set again"
    )]
    Differs {
        /// Path in the bundle.
        path: String,
        /// Digest that the manifest names.
        digest: String,
        /// Digest of what came.
        found: String,
    },
    /// The set is for other machines.
    #[error(
        "{reference} is for {found}, and {wanted} is wanted; pull another tag, or say --target {found} to get it all the same"
    )]
    Target {
        /// What was asked for.
        reference: String,
        /// Target triple of the set.
        found: String,
        /// Target triple that was asked for.
        wanted: String,
    },
    /// The set has no executable.
    #[error(
        "{reference} has modules and no executable; pull it with --store DIR, or push a bundle"
    )]
    NoExecutable {
        /// What was asked for.
        reference: String,
    },
    /// Nobody said which App the set is for.
    #[error("the set in {} is for {}; name the App by --app", store.display(), match apps.len() {
        0 => "an App that it does not name".to_owned(),
        _ => format!("several Apps ({})", apps.join(", ")),
    })]
    NoApp {
        /// Root folder of the store.
        store: PathBuf,
        /// Apps whose libraries are in the set.
        apps: Vec<String>,
    },
    /// The files do not belong together.
    #[error("{what} is not whole: {}; {remedy}", lines.join("; "))]
    Wrong {
        /// Folder or reference.
        what: String,
        /// What is wrong.
        lines: Vec<String>,
        /// What to do.
        remedy: String,
    },
    /// The registry has refused, or said something that no registry should.
    #[error("{registry} has not done it; its log may say why")]
    Registry {
        /// Host and port.
        registry: String,
        /// What it said.
        #[source]
        source: OciDistributionError,
    },
    /// A file cannot be read or written.
    #[error("cannot read or write {}; check its permissions and the room on the disk", path.display())]
    File {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// What a follower has kept cannot be read.
    #[error(
        "{} is not valid: {reason}; remove the file, and the follower begins anew: what was refused may be offered again then",
        path.display()
    )]
    Memory {
        /// Path of the file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// Another follower runs.
    #[error(
        "another follower runs with this store, which has locked {}; end it first, since two would undo each other's sets",
        path.display()
    )]
    Followed {
        /// Path of the lock.
        path: PathBuf,
    },
    /// The metrics cannot be served.
    #[error("cannot serve metrics at {address}; name another address by --metrics")]
    Metrics {
        /// Address and port.
        address: SocketAddr,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// A store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A store cannot be written.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// A bundle cannot be read or written.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// The system lets this program do nothing.
    #[error("cannot begin; see how many files and processes the system allows")]
    Start {
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
}

impl ShipError {
    /// Makes the error of a file that cannot be read or written.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}
