//! `plan.rs` of an App.

use proc_macro2::TokenStream;
use quote::quote;

use crate::generator::parse::{FaultPolicy, Presence};
use crate::generator::plan::app::{AppPlan, CandidatePlan, SeatPlan};
use crate::generator::render::attributes::{docs, header};
use crate::generator::render::module::kind;
use crate::generator::render::syntax::ident;

/// Renders the file `plan.rs`.
pub(in crate::generator::render) fn plan_file(plan: &AppPlan) -> TokenStream {
    let header = header([format!("What `{}` is made of, and why.", plan.package)]);
    let package = &plan.package;
    let on_fault = policy(plan.on_fault);
    let out = &plan.out;
    let trust = trust(&plan.trust);
    let names = plan.seats.iter().map(|seat| ident(&seat.name));
    let seats = plan.seats.iter().map(seat);
    quote! {
        #header

        /// The Plan: seats in the order in which they are filled.
        pub const PLAN: ::keyway::Plan = ::keyway::Plan {
            app: #package,
            on_fault: #on_fault,
            out: &[#(#out),*],
            trust: #trust,
            seats: &[#(#names),*],
        };

        #(#seats)*
    }
}

/// Whose sets are taken. Who is not to debug has to have signed sets: that is decided where the App itself is compiled.
fn trust(keys: &[String]) -> TokenStream {
    if keys.is_empty() {
        return quote!(::keyway::Trust::ANYONE);
    }
    quote! {
        ::keyway::Trust { keys: &[#(#keys),*], signed_only: !cfg!(debug_assertions) }
    }
}

fn policy(policy: FaultPolicy) -> TokenStream {
    match policy {
        FaultPolicy::Rollback => quote!(::keyway::FaultPolicy::Rollback),
        FaultPolicy::Keep => quote!(::keyway::FaultPolicy::Keep),
        FaultPolicy::Stop => quote!(::keyway::FaultPolicy::Stop),
        FaultPolicy::Bypass => quote!(::keyway::FaultPolicy::Bypass),
    }
}

fn seat(seat: &SeatPlan) -> TokenStream {
    let docs = docs(&seat.reasons);
    let name = ident(&seat.name);
    let core = &seat.core;
    let optional = seat.presence == Presence::Optional;
    let candidates = seat.candidates.iter().map(candidate);
    quote! {
        #docs
        const #name: ::keyway::Seat = ::keyway::Seat {
            core: #core,
            optional: #optional,
            candidates: &[#(#candidates),*],
        };
    }
}

fn candidate(candidate: &CandidatePlan) -> TokenStream {
    let CandidatePlan {
        module, features, ..
    } = candidate;
    let kind = kind(candidate.kind);
    quote! {
        ::keyway::Candidate { module: #module, kind: #kind, features: &[#(#features),*] }
    }
}
