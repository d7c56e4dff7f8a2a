import { afterEach, beforeEach, expect, vi } from 'vitest';

// What reaches console.error is something nobody expected, so it fails the test that caused it. A test that
// expects it says so: vi.spyOn(console, 'error').mockImplementation(() => {}).
let complaints: string[] = [];

beforeEach(() => {
  complaints = [];
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => {
    complaints.push(said.map((part) => (part instanceof Error ? part.stack : String(part))).join(' '));
  });
});

afterEach(() => {
  expect(complaints, 'console.error was called').toEqual([]);
});
