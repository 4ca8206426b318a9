//! Models in modules inside one file, reached by re-exports, globs and `super`.
#[rustfmt::skip]
pub mod generated;

pub use shapes::*;

mod shapes {
    /// A side.
    #[keyway::model]
    pub struct Side(pub super::units::Metre);

    pub mod round {
        /// A circle.
        #[keyway::model]
        pub struct Circle {
            /// Half the width.
            pub radius: crate::units::Metre,
            /// What it stands on.
            pub base: super::Side,
        }
    }
}

pub mod units {
    /// A length.
    #[keyway::model]
    #[derive(Copy, PartialEq, PartialOrd)]
    #[repr(transparent)]
    pub struct Metre(pub f64);
}
