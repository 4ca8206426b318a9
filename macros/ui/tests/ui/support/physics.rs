//! A Core, and what the generator writes for it and for who implements it.
use keyway::{model, view};

/// A body.
#[model]
#[derive(PartialEq)]
pub struct Body {
    /// Gravitational parameter.
    pub gm: f64,
    /// Position.
    pub position: [f64; 3],
}

/// Integration.
#[view]
pub struct IntegratorView {
    /// Advances all bodies.
    pub advance: fn(bodies: &mut Vec<Body>, days: f64),
    /// Total energy.
    pub energy: fn(bodies: &[Body]) -> f64,
    /// The first body.
    pub first: fn(bodies: &[Body]) -> Option<&Body>,
    /// Chooses a step.
    #[feature("adaptive")]
    pub step: fn(error: f64) -> f64,
}

/// The tables.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Views {
    /// Integration.
    pub integrator: IntegratorView,
}

/// Writes what the generator does for a ViewModel: its context and, with a second argument, its state.
#[allow(unused_macros)]
macro_rules! generated {
    ($name:ident) => {
        static CONTEXT: keyway::private::Context<physics::Views> =
            keyway::private::Context::new("systems-test");

        impl $name {
            fn __keyway_context() -> &'static keyway::private::Context<physics::Views> {
                &CONTEXT
            }
        }
    };
    ($name:ident, $state:ident) => {
        generated!($name);

        static STATE: keyway::private::$state<$name> = keyway::private::$state::new();

        impl $name {
            fn __keyway_state() -> &'static keyway::private::$state<Self> {
                &STATE
            }
        }
    };
}
#[allow(unused_imports)]
pub(crate) use generated;
