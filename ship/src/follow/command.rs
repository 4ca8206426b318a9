//! `follow`, the loop.

use std::time::{Duration, Instant};

use super::arguments::FollowArguments;
use super::delay::Delay;
use super::follower::Follower;
use super::stop::Stop;
use crate::ship_error::ShipError;

/// How long a look at the live reports of the App is good for.
const LOOK: Duration = Duration::from_millis(500);

/// Follows the tag until the program is to end.
///
/// # Errors
/// If it cannot begin; with `--once`, whatever fails.
pub(crate) async fn follow(arguments: &FollowArguments) -> Result<(), ShipError> {
    let mut stop = Stop::begin()?;
    let mut follower = Follower::begin(arguments)?;
    if arguments.once {
        follower.look()?;
        return follower.ask().await;
    }
    let mut delay = Delay::new(arguments.every);
    let mut next = Instant::now();
    loop {
        let looked = follower.look();
        follower.heed(looked, "look-failed", "look-works");
        if Instant::now() >= next {
            let asked = follower.ask().await;
            let wait = match follower.heed(asked, "away", "back") {
                true => delay.answered(),
                false => delay.failed(),
            };
            next = Instant::now() + wait;
        }
        let rest = next.saturating_duration_since(Instant::now());
        if stop.within(rest.min(LOOK)).await {
            follower.end();
            return Ok(());
        }
    }
}
