# Builds the last commit of this checkout with Homebrew, which takes formulas from a tap of its own:
#
#     brew tap-new --no-git nutgraf/local
#     cp Packaging/nutgraf.rb "$(brew --repository nutgraf/local)/Formula/"
#     HOMEBREW_NUTGRAF_CHECKOUT=$PWD brew install --HEAD nutgraf/local/nutgraf
class Nutgraf < Formula
  desc "Read news: summaries, keywords, similar articles, stories"
  homepage "file://#{ENV.fetch("HOMEBREW_NUTGRAF_CHECKOUT", Dir.pwd)}"
  license "Apache-2.0"
  head homepage, using: :git

  # Swift 6.3; set-up says so where it is older.
  depends_on xcode: ["26.0", :build]
  depends_on "libmd"
  depends_on "openblas"
  depends_on "simdjson"
  depends_on "snowball"
  depends_on "sqlite"
  depends_on "utf8proc"
  # Opened when they are first needed.
  depends_on "brotli" => :recommended
  depends_on "cbc" => :recommended
  depends_on "libmicrohttpd" => :recommended
  depends_on "libthai" => :recommended
  depends_on "uchardet" => :recommended
  depends_on "mecab" => :optional
  depends_on "mecab-ipadic" => :optional

  def install
    # SwiftPM's own sandbox cannot be nested in Homebrew's.
    system "make", "install", "PREFIX=#{prefix}", "SWIFTFLAGS=--disable-sandbox"
  end

  test do
    (testpath/"story.txt").write "A storm hit the coast. Three ships were lost."
    assert_match "storm", shell_output("#{bin}/nutgraf keywords story.txt")
    system bin/"nutgraf", "doctor"
  end
end
