//! `Attachment`, which ties a loaded module's copy of the runtime to its host.
use std::sync::OnceLock;

use log::{LevelFilter, Log, Metadata, Record};

use super::{HostServices, LogLine};
use crate::fault::{HostLink, Origin};

/// The tie between a loaded module and its host. It is the logger of the module's copy of `log`.
#[derive(Debug)]
pub(crate) struct Attachment {
    pub(crate) origin: &'static Origin,
    pub(crate) services: HostServices,
}

static ATTACHMENT: OnceLock<Attachment> = OnceLock::new();

/// Makes this copy of the runtime that of a loaded module.
pub(crate) fn attach(origin: &'static Origin, services: &HostServices) {
    origin.set_generation(services.generation);
    let attachment = ATTACHMENT.get_or_init(|| Attachment {
        origin,
        services: *services,
    });
    let link = HostLink {
        origin,
        fault: services.fault,
        panicked: services.panicked,
        is_leaving: services.is_leaving,
    };
    link.set();
    // On a second call the logger is set already, which is as good. The host is asked at each record, as its level may
    // change; so this copy of `log` filters nothing.
    if log::set_logger(attachment).is_ok() {
        log::set_max_level(LevelFilter::Trace);
    }
}

/// The tie to the host; `None` in a program.
pub(crate) fn attached() -> Option<&'static Attachment> {
    ATTACHMENT.get()
}

impl Log for Attachment {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        (self.services.enabled)(metadata.level(), self.origin.module())
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let message = record.args().to_string();
        (self.services.log)(&LogLine {
            level: record.level(),
            module: self.origin.module(),
            message: &message,
            module_path: record.module_path(),
            file: record.file(),
            line: record.line(),
        });
    }

    fn flush(&self) {
        (self.services.flush)();
    }
}
