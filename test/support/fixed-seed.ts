import fc from "fast-check";

// The same run for everyone: a failure must come from a change, not from luck. FUZZ_SEED=$RANDOM looks further.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["FUZZ_SEED"] ?? 20220929) });
