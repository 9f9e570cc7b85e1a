import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** The one command that installs packages, for people to run. */
export function installCommand(packages: readonly string[]): string {
  return `apt-get update && apt-get install -y ${packages.join(" ")}`;
}

/**
 * Installs packages where that needs nobody's leave: as root on Debian or Ubuntu. Starts no service that comes with them.
 *
 * @returns false where it cannot be done
 */
export function installOnDebian(packages: readonly string[]): boolean {
  const system = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  if (process.getuid?.() !== 0 || !/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(system)) return false;
  console.error(`The tests need ${packages.join(", ")}. Installing: ${installCommand(packages)}`);
  // Debian asks this before it starts the service of a package; 101 says no.
  const policy = "/usr/sbin/policy-rc.d";
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    const options = {
      stdio: ["ignore", 2, 2] as ["ignore", number, number],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    const patient = ["-o", "DPkg::Lock::Timeout=600"];
    execFileSync("apt-get", [...patient, "update"], options);
    execFileSync("apt-get", [...patient, "install", "-y", ...packages], options);
  } finally {
    if (ours) rmSync(policy);
  }
  return true;
}
