//! Which tables a query reads: its terms.

mod presence;
mod query;
mod term;
mod terms;

pub use presence::Presence;
pub use query::Query;
pub use term::Term;
pub use terms::Terms;
