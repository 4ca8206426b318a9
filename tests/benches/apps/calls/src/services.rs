//! Middleware as one writes it with tower, which is made for asynchronous calls: each is polled once here, and is ready.
use std::convert::Infallible;
use std::future::{Future, Ready, ready};
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use tower::Service;
use tower::util::BoxService;

use crate::batch;

type Numbers = (u64, u64);

/// The sum.
pub(crate) struct Sum;

/// A middleware that calls on.
pub(crate) struct Passing<S>(pub(crate) S);

impl Service<Numbers> for Sum {
    type Response = u64;
    type Error = Infallible;
    type Future = Ready<Result<u64, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, (a, b): Numbers) -> Self::Future {
        ready(Ok(peer_work::add(a, b)))
    }
}

impl<S: Service<Numbers>> Service<Numbers> for Passing<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, numbers: Numbers) -> S::Future {
        self.0.call(numbers)
    }
}

/// Four middlewares as one type, which the compiler sees through.
pub(crate) fn four() -> Passing<Passing<Passing<Passing<Sum>>>> {
    Passing(Passing(Passing(Passing(Sum))))
}

/// So many middlewares that can be exchanged while the program runs.
pub(crate) fn boxed(layers: usize) -> BoxService<Numbers, u64, Infallible> {
    let sum = black_box(BoxService::new(Sum));
    (0..layers).fold(sum, |inner, _| black_box(BoxService::new(Passing(inner))))
}

/// Calls a service.
#[inline(always)]
pub(crate) fn add<S>(times: u64, mut service: S)
where
    S: Service<Numbers, Response = u64, Error = Infallible>,
{
    let mut context = Context::from_waker(Waker::noop());
    batch::add(times, |a, b| {
        let Poll::Ready(Ok(())) = service.poll_ready(&mut context) else {
            return 0;
        };
        let answer = pin!(service.call((a, b)));
        match answer.poll(&mut context) {
            Poll::Ready(Ok(sum)) => sum,
            Poll::Pending => 0,
        }
    });
}
