//! What `trace core-traced --layer DIR` writes, with its report in the temporary folder.
#![forbid(unsafe_code)]

use core_traced::TracedView;
use generated::imports::inner;
use keyway::viewmodel;

#[rustfmt::skip]
pub mod generated;

/// The layer.
#[viewmodel]
pub struct Trace {
    tracer: ::keyway::private::Tracer,
}

#[viewmodel]
impl Trace {
    fn initialize() -> Self {
        let store = ::keyway::store::Store::new(::std::env::temp_dir().join("keyway-bench-calls"));
        Self {
            tracer: ::keyway::private::Tracer::new(
                &store,
                ("calls", "core-traced"),
                &["TracedView.add"],
                (0, &[]),
                ::keyway::private::Timing::Sampled,
            ),
        }
    }

    fn start(&self) -> ::std::io::Result<()> {
        self.tracer.start()
    }

    fn shutdown(&self) {
        self.tracer.finish();
    }
}

#[viewmodel(TracedView, layer)]
impl Trace {
    /// The sum.
    pub fn add(&self, a: u64, b: u64) -> u64 {
        let keyway_call = self.tracer.begin(0);
        let keyway_outcome = (inner().traced.add)(a, b);
        keyway_call.end(keyway_outcome.is_err());
        ::keyway::private::unwrap_or_raise(keyway_outcome)
    }
}
