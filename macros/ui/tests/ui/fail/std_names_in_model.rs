//! Types of others under names of std, in a Model.
use std::rc::Rc as Arc;

use chrono::{Boxed as Box, Duration, Vec};
use keyway::{Model, model};

mod chrono {
    use keyway::private::serde::{Deserialize, Serialize};

    #[derive(Clone, Debug, Deserialize, Serialize)]
    #[serde(crate = "keyway::private::serde")]
    pub struct Duration {
        seconds: i64,
    }

    #[derive(Clone, Debug)]
    pub struct Vec<T>(std::vec::Vec<T>);

    pub type Boxed<T> = std::boxed::Box<T>;
}

#[model]
pub struct Wait {
    pub first: Duration,
    pub further: Option<Duration>,
    pub of_std: std::time::Duration,
    pub boxed: Box<u8>,
}

#[derive(Debug, Model)]
pub struct Shared {
    pub words: Vec<Arc<str>>,
    #[cfg(any())]
    pub never: Vec<Missing>,
}

#[derive(Debug, Model)]
pub enum Either {
    One(Arc<str>),
    Two { path: std::path::PathBuf },
}

fn main() {}
