//! `inspect --serve`: a page in a browser for the Apps that run on a store.
//!
//! The Apps have no socket. The page reads the files by which they describe themselves, and writes requests, as the commands do:
//!
//! ```text
//! live/*.toml, manifests, quarantine ─▶ Viewer ─▶ Hub ─▶ GET /events, to each open page, again after each change
//! POST /act ─▶ Form ─▶ Works ─▶ control/*.toml, or a layer that counts or records
//!                        └─ each Work is a row of what the Viewer shows
//! ```
//!
//! Each request passes the [`Door`](door::Door) first.
//!
//! # Floors
//!
//! ```text
//! 6 serve
//! 5 answer
//! 4 viewer
//! 3 door works
//! 2 form histogram hub route work
//! 1 asset head order refusal token work_state
//! ```

mod answer;
mod asset;
mod door;
mod form;
mod head;
mod histogram;
mod hub;
mod order;
mod refusal;
mod route;
mod serve;
mod token;
mod viewer;
mod work;
mod work_state;
mod works;

pub(super) use serve::serve;
