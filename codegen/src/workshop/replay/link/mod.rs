//! Linking one module without reading all libraries again.
//!
//! Most of a link goes into libraries that have not changed since the last one: `cc` starts `collect2`, that starts `rust-lld`,
//! and that reads every library of the module to keep a hundredth of them. So a replay starts the compiler with this program for its linker
//! ([`link`]), which receives the objects that the compiler has just written:
//!
//! ```text
//! first link      cc, as without us                      ─▶ library     objects are kept
//! afterwards      prepare: what the kept objects reach in the libraries ─▶ one object, `Prepared`, and rust-lld's arguments
//! next links      rust-lld: new objects + prepared object ─▶ library
//! ```
//!
//! The prepared object is what the linker itself takes from the libraries (`-r`) without what the linker itself would drop
//! (`--print-gc-sections`). Before it is used it has to give, for the very objects that it was made for, the library that
//! the full link gives: the same symbols, and sections of the same sizes.
//!
//! It is used as long as the command, the libraries and the linker are the same and the new objects refer to nothing that
//! the kept ones did not. In all other cases `cc` links, with a [`FullLink`] for a reason, and the preparation begins anew.
//!
//! Objects that were linked before are not linked again: [`Known`] has their library, whichever way that was made.

mod call;
mod difference;
mod full_link;
mod known;
mod linker;
mod names;
mod prepare;
mod prepared;
mod reduce;
#[cfg(test)]
mod tests;

use call::LinkCall;
use difference::difference;
pub(crate) use full_link::FullLink;
use known::Known;
pub(crate) use linker::{folder, forget, is_linking, link, linking, reason};
use names::Names;
pub(crate) use prepare::prepare;
use prepared::Prepared;
use reduce::reduce;
