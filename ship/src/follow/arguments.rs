//! `FollowArguments`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use keyway_codegen::cli::shipping::RegistryOptions;

use super::share::host;

const EXAMPLES: &str = "\
Examples:
  keyway-follow registry.example/team/orrery:stable --store /srv/app/modules
  keyway-follow registry.example/team/orrery:stable --store /srv/app/modules --share 10 --after 30m

`keyway-ship follow` is the same. Credentials are those of `docker login`. Ends with exit code 0 at SIGTERM or Ctrl-C, between
two steps, and with 1 if it cannot begin. A registry that is away ends it with --once only. What is to be remembered is in follow.toml of the store.";

/// What to follow, and how.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(crate) struct FollowArguments {
    /// Registry, repository and tag
    #[arg(value_name = "REF")]
    pub(super) reference: String,
    /// Store that the App runs with
    #[arg(long, value_name = "DIR")]
    pub(super) store: PathBuf,
    /// Time between two questions to the registry, as 500ms, 10s, 5m or 1h
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = time)]
    pub(super) every: Duration,
    /// Percentage of machines that take a set at once; which ones, the set decides
    #[arg(long, value_name = "PERCENT", default_value_t = 100, value_parser = clap::value_parser!(u8).range(0..=100))]
    pub(super) share: u8,
    /// Time after which the other machines take the set
    #[arg(long, value_name = "TIME", default_value = "30m", value_parser = time)]
    pub(super) after: Duration,
    /// Name of this machine for --share, if its machine id is not to be used
    #[arg(long, value_name = "NAME", default_value_t = host(), hide_default_value = true)]
    pub(super) host: String,
    /// Time within which the App is to take a set: one that ran before and does not come back with the set has not taken it
    #[arg(long, value_name = "TIME", default_value = "1m", value_parser = time)]
    pub(super) patience: Duration,
    /// So many times the App may not die within --probation: the set is taken back then; 0 for never
    #[arg(long, value_name = "COUNT", default_value_t = 3)]
    pub(super) deaths: u32,
    /// Time after a set was made current within which the deaths of the App count
    #[arg(long, value_name = "TIME", default_value = "5m", value_parser = time)]
    pub(super) probation: Duration,
    /// Target triple of the App, if neither the set in the store tells it nor this program has the same
    #[arg(long, value_name = "TRIPLE")]
    pub(super) target: Option<String>,
    /// Offer signed sets with a lower number as well, to an App that runs with KEYWAY_ALLOW_OLDER=1
    #[arg(long)]
    pub(super) allow_older: bool,
    /// Look at the App, ask the registry once, and end
    #[arg(long)]
    pub(super) once: bool,
    /// Serve metrics for Prometheus there
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub(super) metrics: Option<SocketAddr>,
    #[command(flatten)]
    pub(super) registry: RegistryOptions,
    /// Print one JSON object for each event, in one line
    #[arg(long)]
    pub(crate) json: bool,
}

/// Reads a time: a whole number and its unit.
fn time(text: &str) -> Result<Duration, String> {
    let end = text.find(|letter: char| !letter.is_ascii_digit());
    let (number, unit) = text.split_at(end.unwrap_or(text.len()));
    let milliseconds: Option<u64> = match unit {
        "ms" => Some(1),
        "s" => Some(1000),
        "m" => Some(60_000),
        "h" => Some(3_600_000),
        _ => None,
    };
    let number: Option<u64> = number.parse().ok();
    let product = milliseconds.and_then(|unit| number?.checked_mul(unit));
    // An instant that far away can still be told on each system.
    let sensible = product.filter(|time| (1..=365 * 24 * 3_600_000).contains(time));
    let time = sensible.map(Duration::from_millis);
    time.ok_or_else(|| "write a number and its unit, as 500ms, 10s, 5m or 1h".to_owned())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::time;

    #[test]
    fn a_time_has_a_number_and_a_unit() {
        assert_eq!(time("500ms"), Ok(Duration::from_millis(500)));
        assert_eq!(time("10s"), Ok(Duration::from_secs(10)));
        assert_eq!(time("30m"), Ok(Duration::from_secs(1800)));
        assert_eq!(time("2h"), Ok(Duration::from_secs(7200)));
        for wrong in [
            "",
            "10",
            "s",
            "0s",
            "-1s",
            "1.5s",
            "9999999999999999h",
            "10 s",
            "1d",
        ] {
            assert!(time(wrong).is_err(), "{wrong}");
        }
    }
}
