//! `inspect`: arguments and function.

use clap::Args;
use keyway::private::size;
use keyway_codegen::cli::shipping::RegistryOptions;
use keyway_codegen::cli::{print, print_json};
use serde_json::json;

use crate::artifact::{Artifact, SetConfig};
use crate::registry::Registry;
use crate::ship_error::ShipError;

const EXAMPLES: &str = "\
Examples:
  keyway-ship inspect registry.example/team/orrery:1.4
  keyway-ship inspect localhost:5000/orrery:dev --json   with path, size and digest of each file";

/// What to show.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(crate) struct InspectArguments {
    /// Registry, repository, and tag or digest
    #[arg(value_name = "REF")]
    reference: String,
    #[command(flatten)]
    registry: RegistryOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(crate) json: bool,
}

/// Prints what an artifact holds.
pub(crate) async fn inspect(arguments: &InspectArguments) -> Result<(), ShipError> {
    let registry = Registry::to_pull(&arguments.reference, &arguments.registry).await?;
    let (artifact, config, digest) = registry.artifact().await?;
    if arguments.json {
        print_json(&json!({
            "reference": registry.name(),
            "digest": digest,
            "config": config,
            "files": artifact.parts,
        }));
    } else {
        print(format_args!("{} {digest}", registry.name()));
        print(text(&artifact, &config));
    }
    Ok(())
}

fn text(artifact: &Artifact, config: &SetConfig) -> String {
    let mut lines = vec![
        format!(
            "  App {} {}",
            config.app,
            config.version.as_deref().unwrap_or_default()
        ),
        format!("  target {}", config.target),
        format!("  signed {}", if config.signed { "yes" } else { "no" }),
        format!(
            "  {} files, {}",
            artifact.parts.len(),
            size(artifact.bytes())
        ),
    ];
    if let Some(number) = config.number {
        lines.insert(2, format!("  set {number}"));
    }
    lines.extend(
        config
            .executable
            .iter()
            .map(|name| format!("  executable {name}")),
    );
    let width = config.modules.iter().map(|entry| entry.module.len()).max();
    let width = width.unwrap_or(0);
    lines.extend(config.modules.iter().map(|entry| {
        let (module, kind, core) = (&entry.module, entry.kind.to_string(), &entry.core);
        let (version, digest, bytes) = (&entry.version, entry.digest.short(), entry.size);
        format!("{module:width$}  {kind:6}  {core}  {version}  {digest}  {bytes:>10} bytes")
    }));
    let lines: Vec<_> = lines.iter().map(|line| line.trim_end()).collect();
    lines.join("\n")
}
