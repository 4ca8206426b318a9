//! Hand-made modules for unit tests, whose steps do nothing.
use crate::app::CONTRACT;
use crate::counting::ThreadSlot;
use crate::descriptor::{ModuleKind, ViewModel};
use crate::host::{CallNest, HostServices, call_counters};
use crate::identity::Digest;
use crate::loader::Image;
use crate::module::{
    Lifecycle, Module, nothing_lent, nothing_saved, nothing_to_restore, nothing_to_salvage,
};
use crate::registry::seats::{Binding, Build};

/// A module whose steps all succeed.
pub(super) const MODULE: Module = Module {
    name: "test",
    version: "1.0.0",
    source: file!(),
    kind: ModuleKind::System,
    provides: &CONTRACT,
    features: &[],
    requires: &[],
    view_model: &ViewModel {
        path: "test::Test",
        fields: &[],
        persisted: &["value"],
    },
    lifecycle: Lifecycle {
        attach: |_| (),
        initialize: || Ok(Ok(())),
        hold: || (),
        start: || Ok(Ok(())),
        activate: || (),
        suspend: || Ok(()),
        save: nothing_saved,
        salvage: nothing_to_salvage,
        movable: Vec::new,
        lend: nothing_lent,
        adopt: |_| (),
        restore: nothing_to_restore,
        resume: || Ok(()),
        shutdown: || Ok(()),
        flush: || (),
    },
};

/// The module's binding, whose functions do nothing.
pub(super) const BINDING: Binding = Binding {
    contract: &CONTRACT,
    requires: &[],
    load: |_| Ok(&MODULE),
    stage: |_| (),
    connect: || (),
    publish: || (),
    supersede: || (),
    bypass: || (),
    discard: || (),
    fail: || (),
};

/// A build of the module, with the digest of `name`.
pub(super) fn build(name: &str) -> Build {
    build_of(&MODULE, name)
}

/// A build of `module` of 10 bytes, with the digest of `name`.
pub(super) fn build_of(module: &'static Module, name: &str) -> Build {
    let image = Image::by_hand(module, Digest::of(name.as_bytes()), 10);
    Build::new(module, image)
}

/// Callbacks of a host that do nothing.
pub(super) fn services(generation: u32) -> HostServices {
    HostServices {
        generation,
        enabled: |_, _| false,
        log: |_| (),
        flush: || (),
        fault: |_| (),
        panicked: |_| (),
        commits_here: || true,
        is_leaving: || false,
        report: Default::default,
        call_counters,
        thread_slot: ThreadSlot::claimed,
        call_nest: CallNest::of_thread,
        metrics: String::new,
    }
}
