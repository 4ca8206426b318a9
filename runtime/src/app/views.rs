//! What the generator writes for a Core, written by hand for the runtime's own.
use super::{AppView, Flow, HostView, Launch, Totals, Turn};
use crate::contract::{Contract, ContractText, Core, DeclaredContract, ViewPlace};

/// The aggregate table of the App contract, one field per View.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Views {
    /// Table of the View that the loop calls.
    pub app: AppView,
    /// Table of the View that a launcher calls.
    pub host: HostView,
}

const DECLARED: &DeclaredContract = &DeclaredContract {
    core: "keyway",
    version: env!("CARGO_PKG_VERSION"),
    features: &[],
    cargo_features: &[],
    models: &[Flow::MODEL, Launch::MODEL, Totals::MODEL, Turn::MODEL],
    views: &[
        ViewPlace {
            view: &AppView::VIEW,
            offset: std::mem::offset_of!(Views, app),
        },
        ViewPlace {
            view: &HostView::VIEW,
            offset: std::mem::offset_of!(Views, host),
        },
    ],
    uses: &[],
};

static TEXT: ContractText<{ DECLARED.text_length() }> = DECLARED.text();

/// The contract of Apps.
pub static CONTRACT: Contract = Contract::new(DECLARED, &TEXT);

/// The contract of Apps, with its tables.
pub const CORE: Core<Views> = Core::new(&CONTRACT, &FAULTED);

const FAULTED: Views = Views {
    app: AppView::__KEYWAY_FAULTED,
    host: HostView::__KEYWAY_FAULTED,
};
