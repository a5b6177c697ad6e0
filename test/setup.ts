// Output in a test is a mistake: of the test, or of code that talks where only the command line may.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
  console[method] = (...values: unknown[]) => {
    throw new Error(`console.${method} was called: ${values.map(String).join(' ')}`);
  };
