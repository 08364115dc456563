class Plimsoll < Formula
  desc "Two static sites from incident retrospectives: one safe to publish, one whole"
  homepage "https://downloads.example.com/plimsoll"
  url "@url@"
  sha256 "@sha256@"
  license "Apache-2.0"

  depends_on "openjdk@17"

  def install
    man1.install "share/man/man1/plimsoll.1.gz"
    libexec.install Dir["*"]
    (bin/"plimsoll").write_env_script libexec/"bin/plimsoll", Language::Java.overridable_java_home_env("17")
  end

  test do
    (testpath/"content/slow.md").write "# Slow orders\n\nOrders were slow.\n"
    system bin/"plimsoll", "build", "--content", "content", "--out", "site"
    assert_path_exists testpath/"site/internal/index.html"
    assert_match version.to_s, shell_output("#{bin}/plimsoll --version")
  end
end
