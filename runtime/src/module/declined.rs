//! `Declined`, a module's refusal to begin.
use std::any::Any;
use std::error::Error;
use std::fmt::Display;
use std::io;

use super::NotNow;

/// The refusal of a module's `initialize` or `start`, as text for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declined {
    /// Message of the module's author.
    pub message: String,
    /// Whether it is a [`NotNow`] or an error of the operating system: the build may begin another time.
    pub is_passing: bool,
}

impl Declined {
    /// Makes a refusal from the error that the module's function returned.
    pub fn new<E: Display + 'static>(error: E) -> Self {
        Self {
            message: error.to_string(),
            is_passing: is_passing(&error),
        }
    }
}

fn is_passing(error: &dyn Any) -> bool {
    if let Some(error) = error.downcast_ref::<Box<dyn Error>>() {
        return error.is::<NotNow>() || error.is::<io::Error>();
    }
    if let Some(error) = error.downcast_ref::<Box<dyn Error + Send + Sync>>() {
        return error.is::<NotNow>() || error.is::<io::Error>();
    }
    error.is::<NotNow>() || error.is::<io::Error>()
}

impl From<String> for Declined {
    fn from(message: String) -> Self {
        Self {
            message,
            is_passing: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error;
    use std::io;

    use super::Declined;
    use crate::module::NotNow;

    #[test]
    fn what_is_missing_for_the_moment_is_told_from_other_errors() {
        let boxed: Box<dyn Error> = NotNow::new("taken").into();
        let shared: Box<dyn Error + Send + Sync> = NotNow::new("taken").into();
        let other: Box<dyn Error> = "taken".into();
        let all = [
            Declined::new(NotNow::new("taken")),
            Declined::new(boxed),
            Declined::new(shared),
            Declined::new(io::Error::other("taken")),
            Declined::new(other),
            Declined::new("taken"),
        ];
        assert!(all.iter().all(|declined| declined.message == "taken"));
        assert_eq!(
            all.map(|declined| declined.is_passing),
            [true, true, true, true, false, false]
        );
    }
}
