//! Calls in a span of tracing, as one counts and times them with it.
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use tracing::span::{Attributes, Id, Record};
use tracing::{Dispatch, Event, Metadata, Subscriber, dispatcher};
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::{Layer, Registry};

/// Counts spans, and does nothing else.
#[derive(Default)]
struct Counting(AtomicU64);

impl Subscriber for Counting {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Adds up the time in spans, which the registry of tracing-subscriber keeps.
#[derive(Default)]
struct Timing {
    calls: AtomicU64,
    nanos: AtomicU64,
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Timing {
    fn on_enter(&self, id: &Id, context: Context<'_, S>) {
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(Instant::now());
        }
    }

    fn on_exit(&self, id: &Id, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        let began = span.extensions_mut().remove::<Instant>();
        let took = began.map_or(0, |began| began.elapsed().as_nanos() as u64);
        self.calls.fetch_add(1, Ordering::Relaxed);
        self.nanos.fetch_add(took, Ordering::Relaxed);
    }
}

static COUNTING: LazyLock<Dispatch> = LazyLock::new(|| Dispatch::new(Counting::default()));
static TIMING: LazyLock<Dispatch> =
    LazyLock::new(|| Dispatch::new(Registry::default().with(Timing::default())));

/// Does work whose spans are counted.
pub(crate) fn counted(work: impl FnOnce()) {
    dispatcher::with_default(&COUNTING, work);
}

/// Does work whose spans are timed.
pub(crate) fn timed(work: impl FnOnce()) {
    dispatcher::with_default(&TIMING, work);
}

/// The sum, in a span.
#[inline(never)]
pub(crate) fn add(a: u64, b: u64) -> u64 {
    let _entered = tracing::info_span!("add").entered();
    peer_work::add(a, b)
}
