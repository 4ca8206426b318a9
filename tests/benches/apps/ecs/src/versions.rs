//! Which releases are compared.
use ecs_report::Library;

/// The lock of the workspace that all this is built in.
const LOCK: &str = include_str!("../../../Cargo.lock");

/// The version of a peer; nothing for what comes with the compiler or this repository.
pub(crate) fn version(library: Library) -> Option<&'static str> {
    let name = match library {
        Library::Static | Library::Hosted | Library::Plain => return None,
        peer => peer.name(),
    };
    let wanted = format!("name = \"{name}\"");
    let mut lines = LOCK.lines().skip_while(|line| *line != wanted).skip(1);
    lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}
