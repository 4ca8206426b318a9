//! Types of others under names of std, in a View.
use keyway::view;
use models::Body;

mod models {
    #[keyway::model]
    pub struct Body {
        pub gm: f64,
    }
}

/// A type that comes before std's in every path of this module.
#[allow(non_camel_case_types)]
pub struct u64(pub f32);

pub enum Option<T> {
    Some(T),
    None,
}

/// Would turn into the type of std, if it were asked to.
pub struct Path(std::path::PathBuf);

impl std::ops::Deref for Path {
    type Target = std::path::Path;

    fn deref(&self) -> &std::path::Path {
        &self.0
    }
}

#[view]
pub struct StoreView {
    pub first: fn(bodies: &[Body]) -> Option<&Body>,
    pub last: for<'a> fn(left: &'a [Body], right: &[Body]) -> Result<Option<&'a Body>, String>,
    pub open: fn(path: &Path, flags: u64),
    #[cfg(any())]
    pub never: fn(path: Box<Missing>),
}

fn main() {}
