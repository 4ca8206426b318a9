//! Who has started this process, and what for.
use std::env;
use std::sync::OnceLock;

/// Environment variable of a process that tries a module.
pub const PROBE: &str = "KEYWAY_PROBE";

/// Whether this process only tries whether a module starts, before the module is published. There `initialize` is called and then
/// `shutdown`, and nothing else: a module that would open a database, a port or a device leaves that out.
///
/// ```
/// struct Service {
///     log: Option<std::fs::File>,
/// }
///
/// impl Service {
///     fn initialize() -> std::io::Result<Self> {
///         if keyway::is_probe() {
///             return Ok(Self { log: None });
///         }
///         Ok(Self { log: Some(std::fs::File::create("service.log")?) })
///     }
/// }
/// ```
#[must_use]
pub fn is_probe() -> bool {
    static IS_PROBE: OnceLock<bool> = OnceLock::new();
    *IS_PROBE.get_or_init(|| env::var_os(PROBE).is_some())
}

/// Environment variable with a file that the program that watches over this process holds locked as long as it lives.
pub(crate) const SUPERVISOR: &str = "KEYWAY_SUPERVISOR";

/// Whether a program watches over this process and shows its events.
pub(crate) fn is_supervised() -> bool {
    static IS_SUPERVISED: OnceLock<bool> = OnceLock::new();
    *IS_SUPERVISED.get_or_init(|| env::var_os(SUPERVISOR).is_some())
}
