//! All ways to make all calls.
use std::sync::{PoisonError, RwLock};

use peer_abi_interface::AbiWorld;
use peer_work::World;

use crate::subject::Subject;
use crate::{batch, hot, services, spans, written};

macro_rules! subjects {
    ($($case:tt { $($name:literal: $run:expr;)* })*) => {
        &[$($(Subject { case: case!($case), name: $name, run: $run },)*)*]
    };
}

macro_rules! case {
    ($case:literal) => {
        $case
    };
    ($case:ident) => {
        Subject::$case
    };
}

/// All ways to make all calls; each case begins with its empty loop.
pub(crate) const SUBJECTS: &[Subject] = subjects! {
    "add" {
        "empty": |_, n| batch::add(n, |a, _| a);
        "inlined": |_, n| batch::add(n, peer_work::add);
        "direct": |_, n| batch::add(n, direct_add);
        "dyn": |p, n| batch::add(n, |a, b| p.object.add(a, b));
        "libloading": |p, n| batch::add(n, |a, b| (p.add)(a, b));
        "abi_stable": |p, n| batch::add(n, |a, b| p.abi.add()(a, b));
        "keyway-hosted": |p, n| batch::add(n, |a, b| p.modules.plain().plain.add(a, b));
        "keyway-static": |_, n| batch::add(n, |a, b| systems_plain::generated::LINKED.plain.add(a, b));
        "libloading-lookup": |p, n| batch::add(n, |a, b| p.look_up_add(a, b));
        "hot-lib-reloader": |_, n| batch::add(n, hot::raw_add);
    }
    "chain" {
        "empty": |_, n| batch::chain(n, |a, _| a);
        "inlined": |_, n| batch::chain(n, peer_work::add);
        "direct": |_, n| batch::chain(n, direct_add);
        "dyn": |p, n| batch::chain(n, |a, b| p.object.add(a, b));
        "libloading": |p, n| batch::chain(n, |a, b| (p.add)(a, b));
        "abi_stable": |p, n| batch::chain(n, |a, b| p.abi.add()(a, b));
        "keyway-hosted": |p, n| batch::chain(n, |a, b| p.modules.plain().plain.add(a, b));
        "keyway-static": |_, n| batch::chain(n, |a, b| systems_plain::generated::LINKED.plain.add(a, b));
        "libloading-lookup": |p, n| batch::chain(n, |a, b| p.look_up_add(a, b));
        "hot-lib-reloader": |_, n| batch::chain(n, hot::raw_add);
    }
    "step" {
        "empty": |_, n| batch::step(n, |_: &mut World, _| ());
        "inlined": |_, n| batch::step(n, peer_work::step);
        "direct": |_, n| batch::step(n, direct_step);
        "dyn": |p, n| batch::step(n, |world, by| p.object.step(world, by));
        "libloading": |p, n| batch::step(n, |world, by| (p.step)(world, by));
        "abi_stable": |p, n| batch::step(n, |world: &mut AbiWorld, by| p.abi.step()(world, by));
        "keyway-hosted": |p, n| batch::step(n, |world, by| p.modules.plain().plain.step(world, by));
        "keyway-static": |_, n| batch::step(n, |world, by| systems_plain::generated::LINKED.plain.step(world, by));
        "libloading-lookup": |p, n| batch::step(n, |world, by| p.look_up_step(world, by));
        "hot-lib-reloader": |_, n| batch::step(n, hot::raw_step);
    }
    "describe" {
        "empty": |_, n| batch::describe(n, |_: &World| ());
        "inlined": |_, n| batch::describe(n, peer_work::describe);
        "direct": |_, n| batch::describe(n, direct_describe);
        "dyn": |p, n| batch::describe(n, |world| p.object.describe(world));
        "libloading": |p, n| batch::describe(n, |world| (p.describe)(world));
        "abi_stable": |p, n| batch::describe(n, |world: &AbiWorld| p.abi.describe()(world));
        "keyway-hosted": |p, n| batch::describe(n, |world| p.modules.plain().plain.describe(world));
        "keyway-static": |_, n| batch::describe(n, |world| systems_plain::generated::LINKED.plain.describe(world));
        "libloading-lookup": |p, n| batch::describe(n, |world| p.look_up_describe(world));
        "hot-lib-reloader": |_, n| batch::describe(n, hot::raw_describe);
    }
    "add through 1 layer" {
        "empty": |_, n| batch::add(n, |a, _| a);
        "dyn": |p, n| batch::add(n, |a, b| p.wrapped.add(a, b));
        "tower, one type": |_, n| services::add(n, services::Passing(services::Sum));
        "tower, boxed": |_, n| services::add(n, services::boxed(1));
        "keyway-hosted": |p, n| batch::add(n, |a, b| p.modules.wrapped().wrapped.add(a, b));
        "keyway passed": |p, n| batch::add(n, |a, b| p.modules.wrapped().wrapped.pass(a, b));
    }
    "add through 4 layers" {
        "empty": |_, n| batch::add(n, |a, _| a);
        "dyn": |p, n| batch::add(n, |a, b| p.stacked.add(a, b));
        "tower, one type": |_, n| services::add(n, services::four());
        "tower, boxed": |_, n| services::add(n, services::boxed(4));
        "keyway-hosted": |p, n| batch::add(n, |a, b| p.modules.stacked().stacked.add(a, b));
        "keyway passed": |p, n| batch::add(n, |a, b| p.modules.stacked().stacked.pass(a, b));
    }
    COUNTED {
        "empty": |_, n| batch::add(n, |a, _| a);
        "keyway-hosted": |p, n| batch::add(n, |a, b| p.modules.plain().plain.add(a, b));
        "tracing span, counted": |_, n| spans::counted(|| batch::add(n, spans::add));
        "tracing span, timed": |_, n| spans::timed(|| batch::add(n, spans::add));
        "keyway metrics": |p, n| batch::add(n, |a, b| p.modules.metered().metered.add(a, b));
        "keyway trace": |p, n| batch::add(n, |a, b| p.modules.traced().traced.add(a, b));
    }
    BESIDE {
        "empty": |_, n| batch::add(n, |a, _| a);
        "keyway-hosted": |p, n| batch::add(n, |a, b| p.modules.plain().plain.add(a, b));
        "tracing span, counted": |_, n| spans::counted(|| batch::add(n, spans::add));
        "tracing span, timed": |_, n| spans::timed(|| batch::add(n, spans::add));
        "keyway metrics": |p, n| batch::add(n, |a, b| p.modules.metered().metered.add(a, b));
        "keyway trace": |p, n| batch::add(n, |a, b| p.modules.traced().traced.add(a, b));
    }
    "take 1 kB, recorded" {
        "empty": |_, n| batch::take(n, |data| data.len() as u64);
        "copied and written": |_, n| batch::take(n, written::take);
        "keyway record": |p, n| batch::take(n, |data| p.modules.recorded().recorded.take(data));
    }
    "add on &self" {
        "empty": |_, n| batch::add(n, |a, _| a);
        "keyway-hosted": |p, n| batch::add(n, |a, b| p.modules.shared().shared.add(a, b));
        "keyway-static": |_, n| batch::add(n, |a, b| systems_shared::generated::LINKED.shared.add(a, b));
    }
    "add on persistent &mut self" {
        "empty": |_, n| batch::add(n, |a, _| a);
        "std::sync::RwLock": |_, n| batch::add(n, locked_add);
        "keyway-hosted": |p, n| batch::add(n, |a, b| p.modules.locked().locked.add(a, b));
        "keyway-static": |_, n| batch::add(n, |a, b| systems_locked::generated::LINKED.locked.add(a, b));
    }
};

#[inline(never)]
fn direct_add(a: u64, b: u64) -> u64 {
    peer_work::add(a, b)
}

#[inline(never)]
fn direct_step(world: &mut World, by: f32) {
    peer_work::step(world, by);
}

#[inline(never)]
fn direct_describe(world: &World) -> String {
    peer_work::describe(world)
}

static CALLS: RwLock<Option<u64>> = RwLock::new(Some(0));

/// What a lock costs by itself: the least that state behind one can cost on this machine.
fn locked_add(a: u64, b: u64) -> u64 {
    let mut calls = CALLS.write().unwrap_or_else(PoisonError::into_inner);
    if let Some(calls) = calls.as_mut() {
        *calls += 1;
    }
    peer_work::add(a, b)
}
