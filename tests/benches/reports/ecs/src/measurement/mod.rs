//! A measurement as data.

mod bar;
mod curve;
mod figure;
mod library;
mod machine;
mod measurement;
mod median;
mod row;

pub use bar::Bar;
pub use curve::Curve;
pub use figure::Figure;
pub use library::Library;
pub use machine::Machine;
pub use measurement::Measurement;
pub use median::median;
pub use row::Row;
