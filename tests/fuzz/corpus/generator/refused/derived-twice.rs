//! A trait by hand that the attribute derives.
#[rustfmt::skip]
pub mod generated;

/// A Model.
#[keyway::model]
pub struct Secret(pub u64);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}
