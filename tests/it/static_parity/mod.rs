//! A call through a contract in a static build beside a direct call.
mod calls;
mod listing;
