//! How close two bodies come.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod approach;
mod look;

pub(crate) use approach::Approach;
pub(crate) use look::Look;
