//! `Work`.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use keyway::store::{LiveReport, RunId};
use serde::Serialize;

use super::order::Order;
use super::work_state::WorkState;

/// Something that a page has asked for, and what has become of it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Work {
    /// Counted from 1.
    pub(super) number: u64,
    /// Process id of the App.
    pid: u32,
    /// The App's run.
    run: RunId,
    /// Package name of the App.
    app: String,
    /// What it is called.
    title: String,
    /// The Core whose calls are counted or recorded, if that is what it does.
    core: Option<String>,
    /// How far it is.
    pub(super) state: WorkState,
    /// What the App has answered, or why it failed.
    pub(super) message: String,
    /// Persisted fields with which a swap was refused, and without which it would not be.
    pub(super) dropping: Vec<String>,
    #[serde(skip)]
    is_ended: Arc<AtomicBool>,
}

impl Work {
    pub(super) fn new(number: u64, app: &LiveReport, order: &Order) -> Self {
        let core = match order {
            Order::Trace { core } | Order::Record { core, .. } => Some(core.clone()),
            _ => None,
        };
        Self {
            number,
            pid: app.pid,
            run: app.run.clone(),
            app: app.app.clone(),
            title: order.title(),
            core,
            state: WorkState::Begun,
            message: String::new(),
            dropping: Vec::new(),
            is_ended: Arc::default(),
        }
    }

    /// Whether it goes on by itself until somebody ends it.
    pub(super) fn is_open(&self) -> bool {
        self.core.is_some() && matches!(self.state, WorkState::Begun | WorkState::In)
    }

    /// Asks it to end.
    pub(super) fn end(&self) {
        self.is_ended.store(true, Ordering::Relaxed);
    }

    /// Whether somebody has asked for its end, to be asked by whoever carries it out.
    pub(super) fn ending(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.is_ended)
    }
}
