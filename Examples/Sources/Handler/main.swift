import Foundation

// Handler NAME: answers the request on standard input, in place of a server.
let name = CommandLine.arguments.dropFirst().first ?? "body.json"
let request = Array(FileHandle.standardInput.readDataToEndOfFile())
let (status, body) = Handler().response(to: request, named: name)
print(status)
print(String(decoding: body, as: UTF8.self))
