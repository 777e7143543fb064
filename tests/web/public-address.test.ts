import { expect, test } from "vitest";
import { isPublicAddress } from "../../src/web/public-address.ts";

test.each([
  ["93.184.215.14", true],
  ["2606:2800:220:1::1", true],
  ["64:ff9b::5db8:d70e", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.16.0.1", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["224.0.0.1", false],
  ["0.0.0.0", false],
  ["::", false],
  ["::1", false],
  ["fe80::1", false],
  ["fd00:ec2::254", false],
  ["::ffff:8.8.8.8", false],
  ["::ffff:10.0.0.1", false],
  ["64:ff9b::a00:1", false],
  ["2002:a00:1::", false],
  ["ff02::1", false],
  ["64:ff9b:1::a00:1", false],
  ["::7f00:1", false],
  ["news.example", false],
])("%s is public: %s", (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic));
